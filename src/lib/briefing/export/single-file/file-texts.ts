// What the one file of a corpus says before its script runs.
import { language, message } from '../../../messages/message.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { PageTexts } from './page.ts';

export function fileTexts({ title }: Corpus): PageTexts {
	const { code, direction } = language();
	return {
		...{ title, language: code, direction },
		opening: message('handout.file.opening', { title }),
		withoutScript: message('handout.file.withoutScript')
	};
}
