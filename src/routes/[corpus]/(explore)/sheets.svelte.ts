// What comes over the map where there is no room beside it: the filters, and on a phone and in a low window the timeline.
import { tick } from 'svelte';

export class Sheets {
	filtersOpen = $state(false);
	timeOpen = $state(false);
	/** Where the filters are. */
	filters = $state<HTMLElement>();

	/** Where they are a sheet, focus goes into it, and back to its button. */
	async showFilters(open: boolean): Promise<void> {
		this.filtersOpen = open;
		await tick();
		if (open) this.filters?.querySelector<HTMLElement>('button, input')?.focus();
		else document.getElementById('filters-button')?.focus();
	}

	async showTimeline(): Promise<void> {
		this.timeOpen = true;
		await tick();
		document.querySelector<HTMLElement>('.timeline [role="slider"]')?.focus();
	}

	/** Whether there was one to close. */
	close(): boolean {
		const isOpen = this.filtersOpen || this.timeOpen;
		if (this.filtersOpen) void this.showFilters(false);
		else this.timeOpen = false;
		return isOpen;
	}

	/** Whoever tabs out of the filters where they lie over the map has done with them. */
	leaveFilters({ relatedTarget }: FocusEvent): void {
		const goesOn = relatedTarget instanceof Element && !this.filters?.contains(relatedTarget);
		if (this.filtersOpen && goesOn && relatedTarget.id !== 'filters-button') this.filtersOpen = false;
	}
}
