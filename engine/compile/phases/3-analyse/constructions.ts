import type { Class, Node } from 'estree';
import type { Analysis, FunctionInfo } from './model.ts';

/** Notes what the construction of each class runs: its constructor, its fields, and what it inherits. */
export function linkConstructions(analysis: Analysis): void {
  for (const [node, construction] of analysis.constructions) {
    const own = partsOf(node, analysis);
    for (const part of own) construction.calls.add(part);
    construction.isNative = own.some((part) => part.callsSuper) || isOutOfReach(node);
    const { superClass } = node;
    if (!superClass) continue;
    const base = inherited(superClass, analysis);
    if (base === undefined) construction.mayYield = true;
    else if (base !== null) construction.calls.add(base);
  }
}

/** Constructor and initialisers of fields of instances. */
export function partsOf(node: Class, analysis: Analysis): FunctionInfo[] {
  return node.body.body.flatMap((member) => {
    const isPart =
      (member.type === 'MethodDefinition' && member.kind === 'constructor') ||
      (member.type === 'PropertyDefinition' && !member.static);
    const info = isPart ? analysis.functions.get(member) : undefined;
    return info ? [info] : [];
  });
}

/** A class without a name that its code could use, or with fields whose names are computed. */
const isOutOfReach = (node: Class): boolean =>
  (node.type === 'ClassDeclaration' && !node.id) ||
  node.body.body.some((member) => member.type === 'PropertyDefinition' && !member.static && member.computed);

/** What the base class's construction runs; null = nothing of the learner's, undefined = nobody knows. */
function inherited(superClass: Node, analysis: Analysis): FunctionInfo | null | undefined {
  if (superClass.type === 'Literal') return null;
  if (superClass.type !== 'Identifier') return undefined;
  const binding = analysis.bindings.get(superClass);
  if (binding === null || binding?.kind === 'library') return null;
  if (!binding?.class || binding.reassigned) return undefined;
  return analysis.constructions.get(binding.class);
}
