/** The processes of a program that live in workers, and what is left of those that have ended: their exit codes. */

interface Entry {
  readonly name: string;
  readonly daemon: boolean;
  /** Answers sent so far. */
  answers: number;
  /** Its threads all wait for answers. */
  isIdle: boolean;
}

export class ProcessTable {
  private readonly entries = new Map<number, Entry>();
  /** A number for each process that has ended: whoever started it may ask for it at any time. */
  private readonly exitCodes = new Map<number, number>();
  /** Processes that keep the program going. */
  private counting = 0;

  enter(process: number, { name, daemon }: { name: string; daemon: boolean }): void {
    this.entries.set(process, { name, daemon, answers: 0, isIdle: false });
    if (!daemon) this.counting++;
  }

  /** @returns whether it lived until now */
  end(process: number, exitCode: number): boolean {
    const entry = this.entries.get(process);
    if (entry === undefined) return false;
    this.entries.delete(process);
    this.exitCodes.set(process, exitCode);
    if (!entry.daemon) this.counting--;
    return true;
  }

  /** Null = it lives. */
  exitCodeOf(process: number): number | null {
    const exitCode = this.exitCodes.get(process);
    if (exitCode !== undefined) return exitCode;
    if (!this.entries.has(process)) throw new Error(`there is no process ${process}`);
    return null;
  }

  /** A process that lives; undefined = it has ended. */
  living(process: number): Entry | undefined {
    return this.exitCodeOf(process) === null ? this.entries.get(process) : undefined;
  }

  isAlive(process: number): boolean {
    return this.entries.has(process);
  }

  /** Whether every process that counts has ended. */
  get isOver(): boolean {
    return this.counting === 0;
  }

  /** Whether the threads of all that live wait for answers. */
  get isIdle(): boolean {
    return this.entries.size > 0 && [...this.entries.values()].every(({ isIdle }) => isIdle);
  }
}
