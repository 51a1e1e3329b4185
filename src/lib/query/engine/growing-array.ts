// Numbers from 0 to 2 ** 32 - 1, one after another, without knowing how many there will be.

export class GrowingArray {
	#numbers = new Uint32Array(1 << 10);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	push(number: number): void {
		if (this.#length === this.#numbers.length) {
			const larger = new Uint32Array(2 * this.#length);
			larger.set(this.#numbers);
			this.#numbers = larger;
		}
		this.#numbers[this.#length++] = number;
	}

	toArray(): Uint32Array {
		return this.#numbers.slice(0, this.#length);
	}
}
