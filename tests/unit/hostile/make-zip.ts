// ZIP archives written byte by byte, so that they can say what no honest writer would.
import { crc32, deflateRawSync } from 'node:zlib';

export interface MadeEntry {
	readonly name: string;
	readonly content?: Uint8Array | string;
	/** What it says its unpacked size is, where that is not so. */
	readonly says?: number;
	/** Unix mode; a link is 0o120777. */
	readonly mode?: number;
	readonly isLocked?: boolean;
}

export function makeZip(entries: readonly MadeEntry[]): Uint8Array<ArrayBuffer> {
	const parts: Buffer[] = [];
	const central: Buffer[] = [];
	let offset = 0;
	for (const { name, content = 'x', says, mode = 0o100644, isLocked = false } of entries) {
		const bytes = Buffer.from(content);
		const packed = deflateRawSync(bytes, { level: 9 });
		const named = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(0x800 | (isLocked ? 1 : 0), 2);
		common.writeUInt16LE(8, 4);
		common.writeUInt32LE(0x21, 6);
		common.writeUInt32LE(crc32Of(bytes), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(says ?? bytes.length, 18);
		common.writeUInt16LE(named.length, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, named, packed]);
		const entry = Buffer.alloc(46);
		entry.write('PK\x01\x02', 'latin1');
		entry.writeUInt16LE(0x314, 4);
		common.copy(entry, 6);
		entry.writeUInt32LE((mode << 16) >>> 0, 38);
		entry.writeUInt32LE(offset, 42);
		central.push(Buffer.concat([entry, named]));
		parts.push(local);
		offset += local.length;
	}
	const directory = Buffer.concat(central);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...parts, directory, end]));
}

function crc32Of(bytes: Uint8Array): number {
	return crc32(bytes);
}
