/** Programs that only compute: what compiling costs shows most in them. Each leaves a number in `result`. */
export interface ComputingProgram {
  name: string;
  source: string;
}

const program = (name: string, source: string): ComputingProgram => ({ name, source });

export const KERNELS: readonly ComputingProgram[] = [
  program(
    'sieve',
    `export let result = 0;
function sieve(limit: number): number {
  const composite: boolean[] = [];
  for (let i = 0; i <= limit; i++) composite.push(false);
  let primes = 0;
  for (let i = 2; i <= limit; i++) {
    if (composite[i]) continue;
    primes++;
    for (let j = i * i; j <= limit; j += i) composite[j] = true;
  }
  return primes;
}
for (let i = 0; i < 4; i++) result += sieve(500_000);`,
  ),
  program(
    'n-body',
    `export let result = 0;
interface Body { x: number; y: number; vx: number; vy: number; mass: number }
const bodies: Body[] = [];
for (let i = 0; i < 5; i++) bodies.push({ x: i * 1.7, y: i * i * 0.3, vx: 0.1 * i, vy: 0.2, mass: 1 + i });
function advance(dt: number): void {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = a.x - b.x, dy = a.y - b.y;
      const square = dx * dx + dy * dy + 0.01;
      const pull = dt / (square * Math.sqrt(square));
      a.vx -= dx * b.mass * pull;
      a.vy -= dy * b.mass * pull;
      b.vx += dx * a.mass * pull;
      b.vy += dy * a.mass * pull;
    }
  }
  for (const body of bodies) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
  }
}
for (let i = 0; i < 200_000; i++) advance(0.001);
result = bodies[0].x;`,
  ),
  program(
    'matrix product',
    `export let result = 0;
const n = 200;
function matrix(seed: number): number[][] {
  const rows: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row: number[] = [];
    for (let j = 0; j < n; j++) row.push(((i * seed + j) % 10) / 10);
    rows.push(row);
  }
  return rows;
}
function product(a: number[][], b: number[][]): number[][] {
  const c = matrix(0);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[i][k] * b[k][j];
      c[i][j] = sum;
    }
  }
  return c;
}
for (let i = 0; i < 4; i++) result += product(matrix(i + 1), matrix(3))[7][9];`,
  ),
  program(
    'fannkuch',
    `export let result = 0;
function fannkuch(n: number): number {
  const perm: number[] = [], start: number[] = [], count: number[] = [];
  for (let i = 0; i < n; i++) { perm.push(0); start.push(i); count.push(0); }
  let most = 0, r = n;
  for (;;) {
    while (r !== 1) { count[r - 1] = r; r--; }
    for (let i = 0; i < n; i++) perm[i] = start[i];
    let flips = 0;
    for (let k = perm[0]; k !== 0; k = perm[0]) {
      for (let i = 0, j = k; i < j; i++, j--) { const x = perm[i]; perm[i] = perm[j]; perm[j] = x; }
      flips++;
    }
    if (flips > most) most = flips;
    for (;;) {
      if (r === n) return most;
      const first = start[0];
      for (let i = 0; i < r; i++) start[i] = start[i + 1];
      start[r] = first;
      count[r]--;
      if (count[r] > 0) break;
      r++;
    }
  }
}
result = fannkuch(9);`,
  ),
  program(
    'Fibonacci',
    `export let result = 0;
function fibonacci(n: number): number {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}
result = fibonacci(31);`,
  ),
  program(
    'string building',
    `export let result = 0;
function build(times: number): string {
  let text = '';
  for (let i = 0; i < times; i++) {
    text += String.fromCharCode(97 + (i % 26));
    if (i % 1000 === 0) text = text.slice(0, 500).toUpperCase();
  }
  return text;
}
for (let i = 0; i < 10; i++) result += build(200_000).length;`,
  ),
  program(
    'sorting',
    `export let result = 0;
function quickSort(list: number[], from: number, to: number): void {
  if (from >= to) return;
  const pivot = list[(from + to) >> 1];
  let i = from, j = to;
  while (i <= j) {
    while (list[i] < pivot) i++;
    while (list[j] > pivot) j--;
    if (i <= j) { const x = list[i]; list[i] = list[j]; list[j] = x; i++; j--; }
  }
  quickSort(list, from, j);
  quickSort(list, i, to);
}
for (let times = 0; times < 4; times++) {
  const list: number[] = [];
  for (let i = 0, x = 7; i < 200_000; i++) { x = (x * 1103515245 + 12345) % 2147483648; list.push(x); }
  quickSort(list, 0, list.length - 1);
  result += list[1000];
}`,
  ),
];
