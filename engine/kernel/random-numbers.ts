/**
 * Random numbers that can be repeated: the generator sfc32 (Doty-Humphrey, PractRand), whose state is four
 * 32-bit words.
 */
export class RandomNumbers {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** @param seed any number; equal seeds give equal sequences */
  constructor(seed: number) {
    this.a = seed | 0;
    this.b = (seed / 2 ** 32) | 0;
    this.c = 0x9e3779b9 | 0;
    for (let i = 0; i < 15; i++) this.word();
  }

  /** 32 random bits, as an unsigned number. */
  word(): number {
    const t = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return t >>> 0;
  }

  /** A number in [0, 1), with 53 random bits. */
  fraction(): number {
    return ((this.word() >>> 5) * 2 ** 26 + (this.word() >>> 6)) / 2 ** 53;
  }

  /** A whole number in [0, n). */
  below(n: number): number {
    return Math.floor(this.fraction() * n);
  }
}
