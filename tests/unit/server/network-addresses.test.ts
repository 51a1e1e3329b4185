import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import {
	isOpen,
	nearestHost,
	networkAddresses,
	networkNames
} from '../../../src/server/network-addresses.ts';

const from = { netmask: '', mac: '', cidr: null } as const;
const INTERFACES: Record<string, NetworkInterfaceInfo[]> = {
	lo: [
		{ ...from, address: '127.0.0.1', family: 'IPv4', internal: true },
		{ ...from, address: '::1', family: 'IPv6', internal: true, scopeid: 0 }
	],
	eth0: [
		{ ...from, address: '192.168.1.7', family: 'IPv4', internal: false },
		{ ...from, address: '2001:db8::7', family: 'IPv6', internal: false, scopeid: 0 },
		{ ...from, address: 'fe80::7', family: 'IPv6', internal: false, scopeid: 2 }
	]
};

it.each([
	['127.0.0.1', []],
	['localhost', []],
	['::1', []],
	['0.0.0.0', ['http://192.168.1.7:80/']],
	['::', ['http://192.168.1.7:80/', 'http://[2001:db8::7]:80/']],
	['192.168.1.7', ['http://192.168.1.7:80/']]
])('who listens at %s is reached from the network at %j', (host, addresses) => {
	expect(networkAddresses(host, 80, INTERFACES)).toEqual(addresses);
	expect(isOpen(host)).toBe(addresses.length > 0);
});

it('a machine names itself by what can be typed on it', () => {
	expect(['0.0.0.0', '::', '127.0.0.1'].map(nearestHost)).toEqual(['localhost', 'localhost', '127.0.0.1']);
});

it('a machine has a name of its own where others hear it', () => {
	expect(networkNames('0.0.0.0', 'Desk')).toEqual(['0.0.0.0', 'desk', 'desk.local']);
	expect(networkNames('127.0.0.1', 'Desk')).toEqual(['127.0.0.1']);
});
