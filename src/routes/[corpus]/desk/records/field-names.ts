// What fields of records and the values that they choose from are called.
import { sayWorldview } from '$lib/map/basemap/worldview.ts';
import { readWorldview } from '$lib/model/worldview.ts';
import { message, type MessageKey } from '$lib/messages/message.ts';
import type { EditedKind } from '$lib/desk/records/record-fields.ts';

export function fieldName(kind: EditedKind, field: string): string {
	return message(`desk.field.${kind}.${field}` as MessageKey);
}

/** As other pages have it. Labels of handling are what they are. */
export function valueName(field: string, kind: EditedKind, value: string): string {
	if (field === 'reliability')
		return message('desk.value.grade', {
			grade: value,
			words: message(`evidence.reliability.${value}` as MessageKey)
		});
	if (kind === 'place' && field === 'kind') return message(`panel.kind.${value}` as MessageKey);
	if (field === 'precision') return message(`desk.value.precision.${value}` as MessageKey);
	// One that the map does not know is called as it is written.
	if (field === 'worldview' && readWorldview(value)) return sayWorldview(value);
	return value;
}
