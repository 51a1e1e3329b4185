// Text that XML can hold and PowerPoint sets: control characters and halves of pairs, which it cannot, become the sign for what could not be shown.
import { withEmbeddings } from '../../../messages/isolate.ts';

// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNSAID = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

export function withoutControls(text: string): string {
	return withEmbeddings(text.toWellFormed()).replace(UNSAID, '\uFFFD');
}
