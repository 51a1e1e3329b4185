// The first view of a visit: once it stands, what is wanted later may come. By this state and no clock, so that nothing comes in its way on a
// slow machine.
let tell: () => void = () => undefined;
const standing = new Promise<void>((resolve) => (tell = resolve));

export const firstView = { standing, stands: () => tell() };
