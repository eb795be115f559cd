/** The resources of one block with `using`, disposed of in reverse order by the code around it. */
export const resourcesCode = `
const $suppressed = (error, earlier) => {
  const message = 'An error was suppressed during disposal.';
  if (typeof SuppressedError === 'function') return new SuppressedError(error, earlier, message);
  return Object.assign(new Error(message), { name: 'SuppressedError', error, suppressed: earlier });
};
const $Resources = class {
  constructor() {
    this.stack = [];
    this.failed = false;
    this.error = undefined;
    this.value = undefined;
    this.method = undefined;
  }
  add(value) {
    if (value === undefined || value === null) return value;
    if (Object(value) !== value) throw new TypeError('a value of using must be an object, null or undefined');
    const method = value[Symbol.dispose];
    if (typeof method !== 'function') throw new TypeError('a value of using must have a [Symbol.dispose] method');
    this.stack.push(value, method);
    return value;
  }
  fail(error) {
    this.error = this.failed ? $suppressed(error, this.error) : error;
    this.failed = true;
  }
  next() {
    if (this.stack.length === 0) return false;
    this.method = this.stack.pop();
    this.value = this.stack.pop();
    return true;
  }
  end() {
    if (this.failed) throw this.error;
  }
};
const $resources = () => new $Resources();
`;
