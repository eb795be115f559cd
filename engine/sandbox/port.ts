/** The guest's end of the line to its host, and the one power it has: to turn the program's source into a value. */
export interface Port {
  /** `GuestLimits`, as they came. */
  limits: unknown;
  send(text: string): void;
  /** Called once. */
  listen(receive: (text: string) => void): void;
  /** Evaluates an expression in strict mode, or gives back the program that came with the guest's own script. */
  evaluate(code: string): unknown;
}
