// What the one file of a corpus says before its script runs.
import { message } from '../../../messages/message.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { PageTexts } from './page.ts';

export function fileTexts({ title, language }: Corpus): PageTexts {
	return {
		title,
		language,
		opening: message('handout.file.opening', { title }),
		withoutScript: message('handout.file.withoutScript')
	};
}
