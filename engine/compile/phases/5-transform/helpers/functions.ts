/** The strings of a template are one object for ever: this keeps it where a call takes the template's place. */
export const stringsCode = `
const $strings = (strings) => strings;
`;

/** A method's twin stands where the learner's method stood; this puts the plain function in its place. */
export const wrapCode = `
const $wrap = (home, key, make) => {
  const descriptor = Reflect.getOwnPropertyDescriptor(home, key);
  if (descriptor === undefined || typeof descriptor.value !== 'function') return;
  descriptor.value = make(descriptor.value, key);
  Object.defineProperty(home, key, descriptor);
};
`;

/** The plain function of a private method, whose twin is the method itself. */
export const privateCode = `
const $plain = new WeakMap();
const $private = (twin, make) => {
  if (typeof twin !== 'function') return twin;
  let plain = $plain.get(twin);
  if (plain === undefined) $plain.set(twin, (plain = make(twin)));
  return plain;
};
`;

/** The name of a function or class whose variable had to be renamed. */
export const nameCode = `
const $name = (f, name) => Object.defineProperty(f, 'name', { value: name, configurable: true });
`;
