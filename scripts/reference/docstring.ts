import ts from 'typescript';

/** What a docstring says, tag by tag. */
export interface Docstring {
  text: string;
  parameters: { name: string; text: string }[];
  throws: string[];
  /** The name in Python, where it is not the usual one; null = Python has nothing of the kind. */
  python: string | null | undefined;
  differs: string | null;
}

export function docstringOf(declaration: ts.Node): Docstring {
  const documented = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const docs = ts.getJSDocCommentsAndTags(documented).filter(ts.isJSDoc);
  const tags = docs.flatMap((doc) => [...(doc.tags ?? [])]);
  const tag = (wanted: string) => tags.filter((one) => one.tagName.text === wanted).map((one) => words(one.comment));
  const [python] = tag('python');
  return {
    text: docs.map((doc) => words(doc.comment)).join('\n\n'),
    parameters: tags
      .filter(ts.isJSDocParameterTag)
      .map((one) => ({ name: publicName(one.name.getText()), text: words(one.comment) })),
    throws: tag('throws'),
    python: python?.startsWith('(') ? null : python,
    differs: tag('differs').join(' ') || null,
  };
}

function words(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s*\n(?!\n)\s*/g, ' ').trim();
}

/** A parameter that is not looked at has an underscore in front of its name; that is nobody's business. */
export const publicName = (name: string) => name.replace(/^_/, '');
