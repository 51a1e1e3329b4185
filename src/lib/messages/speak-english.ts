// English, for the commands of a terminal and for tests: import it before anything that speaks.
import english from './en/catalogue.ts';
import { Language } from './language.ts';
import { speak } from './message.ts';

speak(new Language(english));
