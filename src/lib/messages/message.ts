// The interface's words. A text of the interface stands in en/*.json, one file a room, never in a component.
// Messages are ICU MessageFormat: {count, plural, one {# claim} other {# claims}}. Knows no corpus.
import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';
import briefing from './en/briefing.json' with { type: 'json' };
import claim from './en/claim.json' with { type: 'json' };
import coverage from './en/coverage.json' with { type: 'json' };
import evidence from './en/evidence.json' with { type: 'json' };
import explore from './en/explore.json' with { type: 'json' };
import faults from './en/faults.json' with { type: 'json' };
import handout from './en/handout.json' with { type: 'json' };
import map from './en/map.json' with { type: 'json' };
import model from './en/model.json' with { type: 'json' };
import panel from './en/panel.json' with { type: 'json' };
import query from './en/query.json' with { type: 'json' };
import questions from './en/questions.json' with { type: 'json' };
import reading from './en/reading.json' with { type: 'json' };
import report from './en/report.json' with { type: 'json' };
import shell from './en/shell.json' with { type: 'json' };
import timeline from './en/timeline.json' with { type: 'json' };

const catalogue = {
	...briefing,
	...claim,
	...coverage,
	...evidence,
	...explore,
	...faults,
	...handout,
	...map,
	...model,
	...panel,
	...query,
	...questions,
	...reading,
	...report,
	...shell,
	...timeline
};

export type MessageKey = keyof typeof catalogue;

/** The language of the interface; a corpus's own text keeps the corpus's language. */
export const LOCALE = 'en-GB';

const formats = new Map<MessageKey, IntlMessageFormat>();

/** The text of `key` with `values` put in. Throws on a value that the text asks for and did not get. */
export function message(key: MessageKey, values?: Record<string, PrimitiveType>): string {
	let format = formats.get(key);
	if (!format) formats.set(key, (format = new IntlMessageFormat(catalogue[key], LOCALE)));
	return format.format(values) as string;
}
