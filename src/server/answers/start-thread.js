// What a thread begins with: it is plain JavaScript, since Node hands no compiler on to threads.
import { register } from 'tsx/esm/api';

register();
await import('./session-thread.ts');
