// Loaded into every program that the server starts: it ends when the server does, however that came about, and tidies up as it ends. Plain
// JavaScript, since not all of them run with a compiler.
const end = () => process.exit(1);

process.once('disconnect', end);
// Waiting for that alone keeps no program running.
process.channel?.unref();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
