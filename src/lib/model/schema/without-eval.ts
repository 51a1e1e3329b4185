// Imported before any schema is made: in a page, whose content security policy allows no code to be made of text, zod must not try whether
// it may, since the browser reports that as an error. In Node it makes such code, which checks large corpora several times as fast.
import { config } from 'zod';

if (!('process' in globalThis)) config({ jitless: true });
