import type { Class, Node } from 'estree';
import type { Analysis, FunctionInfo } from './model.ts';

/** Notes what the construction of each class runs: its constructor, its fields, and what it inherits. */
export function linkConstructions(analysis: Analysis): void {
  const ofPart = new Map<FunctionInfo, FunctionInfo>();
  for (const [node, construction] of analysis.constructions) {
    const own = partsOf(node, analysis);
    for (const part of own) {
      construction.calls.add(part);
      ofPart.set(part, construction);
    }
    const { superClass } = node;
    if (!superClass) continue;
    const base = inherited(superClass, analysis);
    if (base === undefined) construction.mayYield = true;
    else if (base !== null) construction.calls.add(base);
  }
  // An arrow with `super()` in it goes with its constructor.
  for (const info of analysis.functions.values()) {
    const construction = info.kind === 'arrow' && info.callsSuper ? ofPart.get(info.owner) : undefined;
    construction?.calls.add(info);
    if (construction) info.calls.add(construction);
  }
}

/** What is evaluated with a class: static blocks, and the initialisers of static fields. */
export function staticPartsOf(node: Class, analysis: Analysis): FunctionInfo[] {
  return node.body.body.flatMap((member) => {
    const isPart = member.type === 'StaticBlock' || (member.type === 'PropertyDefinition' && member.static);
    const info = isPart ? analysis.functions.get(member) : undefined;
    return info ? [info] : [];
  });
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

/** What the base class's construction runs; null = nothing of the learner's, undefined = nobody knows. */
function inherited(superClass: Node, analysis: Analysis): FunctionInfo | null | undefined {
  if (superClass.type === 'Literal') return null;
  if (superClass.type !== 'Identifier') return undefined;
  const binding = analysis.bindings.get(superClass);
  if (binding === null || binding?.kind === 'library') return null;
  if (!binding?.class || binding.reassigned) return undefined;
  return analysis.constructions.get(binding.class);
}
