import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { toggle } from '../../../src/lib/query/query/query.ts';
import UndoKeys from '../../../src/routes/[corpus]/(explore)/UndoKeys.svelte';
import { makeWorkspace, type Made } from './made-workspace.svelte.ts';

const choose = ({ workspace }: Made, event: string) =>
	workspace.show(toggle(workspace.query, 'event', event));

it('takes changes of the query back one by one, and brings them again', async () => {
	const made = makeWorkspace();
	await render(UndoKeys, { workspace: made.workspace });
	await choose(made, 'talks');
	await choose(made, 'bases');
	expect(made.search()).toBe('?event=talks,bases');
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(made.search()).toBe('?event=talks');
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(made.search()).toBe('');
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(made.search()).toBe('');
	await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
	expect(made.search()).toBe('?event=talks');
	await userEvent.keyboard('{Control>}y{/Control}');
	expect(made.search()).toBe('?event=talks,bases');
});

it('brings a filter again that was taken away', async () => {
	const made = makeWorkspace();
	await render(UndoKeys, { workspace: made.workspace });
	await choose(made, 'talks');
	await choose(made, 'bases');
	await choose(made, 'bases');
	expect(made.search()).toBe('?event=talks');
	await made.workspace.clear();
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(made.search()).toBe('?event=talks');
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(made.search()).toBe('?event=talks,bases');
});

it('takes back what was asked a moment ago, though the address is still on its way', async () => {
	const made = makeWorkspace('', true);
	await render(UndoKeys, { workspace: made.workspace });
	await choose(made, 'talks');
	void choose(made, 'bases');
	await made.workspace.undo();
	expect(made.search()).toBe('?event=talks');
});

it('goes on from where the back button led', async () => {
	const made = makeWorkspace();
	await render(UndoKeys, { workspace: made.workspace });
	await choose(made, 'talks');
	await choose(made, 'bases');
	made.back();
	expect(made.search()).toBe('?event=talks');
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(made.search()).toBe('');
	await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
	await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
	expect(made.search()).toBe('?event=talks,bases');
});

it('leaves what is open and selected alone', async () => {
	const made = makeWorkspace();
	await render(UndoKeys, { workspace: made.workspace });
	await choose(made, 'talks');
	await made.workspace.open(['town']);
	await userEvent.keyboard('{Control>}z{/Control}');
	expect(made.search()).toBe('?open=town');
});

it('belongs to the text where a field has the focus', async () => {
	const made = makeWorkspace();
	await render(UndoKeys, { workspace: made.workspace });
	await choose(made, 'talks');
	const field = document.createElement('input');
	document.body.append(field);
	field.focus();
	await userEvent.keyboard('{Control>}z{/Control}');
	field.remove();
	expect(made.search()).toBe('?event=talks');
});
