import ts from 'typescript';
import { docstringOf, publicName } from './docstring.ts';

const text = (node: ts.Node) => node.getText().replace(/\s+/g, ' ');

/** `(n?: number): void`, as it is declared; parameters that nothing can be passed for are left out. */
export function signatureOf({ parameters, type }: ts.SignatureDeclaration): string {
  const shown = parameters.filter((one) => one.type === undefined || text(one.type) !== 'never[]');
  const result = type === undefined ? '' : `: ${text(type)}`;
  return `(${shown.map((one) => publicName(text(one))).join(', ')})${result}`;
}

/**
 * What the parameters of a function mean: what its docstring says, and then the fields of an object of options,
 * which say what they mean themselves.
 */
export function parametersOf(
  checker: ts.TypeChecker,
  declaration: ts.SignatureDeclaration,
  told: { name: string; text: string }[],
): { name: string; text: string }[] {
  const names = new Set(told.map(({ name }) => name));
  const fields = declaration.parameters.flatMap((one) => (one.type === undefined ? [] : optionsIn(checker, one.type)));
  const saying = fields
    .map((field) => ({ name: field.name.getText(), text: docstringOf(field).text }))
    .filter(({ name, text: said }) => said !== '' && !names.has(name));
  // Two parameters may take the same object.
  return [...told, ...new Map(saying.map((one) => [one.name, one])).values()];
}

function optionsIn(checker: ts.TypeChecker, type: ts.TypeNode): ts.PropertySignature[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((one) => optionsIn(checker, one));
  if (!ts.isTypeReferenceNode(type)) return [];
  const symbol = checker.getSymbolAtLocation(type.typeName);
  if (symbol === undefined) return [];
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return (target.declarations ?? [])
    .filter(ts.isInterfaceDeclaration)
    .filter((one) => one.getSourceFile().fileName.includes('/engine/'))
    .flatMap(({ members }) => members.filter(ts.isPropertySignature));
}
