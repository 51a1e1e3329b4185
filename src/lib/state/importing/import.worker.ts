// The worker itself. The page's language is in the name that it gave the worker.
import type { Port } from '../../answers/worker/messages.ts';
import { chooseLanguage, loadLanguage } from '../../messages/languages.ts';
import { speak } from '../../messages/message.ts';
import type { ImportCall, ImportOutcome } from './messages.ts';
import { serveImporting } from './serve-importing.ts';

const spoken = loadLanguage(chooseLanguage([self.name])).then(speak);

serveImporting(globalThis as unknown as Port<ImportOutcome, ImportCall>, spoken);
