/** A guest's ends of its lines, and the one power it has: to turn the program's source into a value. */

/** Of the first guest: to its host. */
export interface Port {
  readonly kind: 'host';
  /** `GuestLimits`, as they came. */
  limits: unknown;
  send(text: string): void;
  /** Called once. */
  listen(receive: (text: string) => void): void;
  /** Evaluates an expression in strict mode, or gives back the program that came with the guest's own script. */
  evaluate(code: string): unknown;
  /** Opens a further guest, in which a process of the program can live; null = not here. */
  openWorker: OpenGuestWorker | null;
}

/** Of a further guest: to the first. What travels here is data as structured clone copies it. */
export interface WorkerPort extends Pick<Port, 'evaluate'> {
  readonly kind: 'first guest';
  send(data: unknown): void;
  /** Called once. */
  listen(receive: (data: unknown) => void): void;
}

export interface GuestWorkerEvents {
  message(data: unknown): void;
  /** It is gone, though nobody ended it. */
  ended(reason: string): void;
}

export interface GuestWorker {
  send(data: unknown): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

export type OpenGuestWorker = (events: GuestWorkerEvents) => GuestWorker;
