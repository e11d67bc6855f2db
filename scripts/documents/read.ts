import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A document as it stands in a file. */
export interface Written {
  readonly file: string;
  readonly line: number;
  /** Null where it is put together of parts that are known only when the code runs. */
  readonly text: string | null;
  /** The comment, above it or at the head of its file, that says that it may not fit the schema: where that begins, or null. */
  readonly mark: number | null;
  /** Whether TypeScript takes it for any string: a constant with parts in it is known by its text only when it is `as const`. */
  readonly widened: boolean;
}

const MARK = /invalid on purpose|a schema of its own/i;
const OPERATION =
  /^\s*(?:(?:query|mutation|subscription)\b[^{}]*)?\{\s*(?:\.\.\.|[A-Za-z_]+\s*[:({ }\n@]|[A-Za-z_]+\s+\.\.\.)/;

/** Every GraphQL operation that is written in the TypeScript files of these folders. */
export function documentsIn(root: string, folders: readonly string[]): Written[] {
  const names = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  );
  const files = new Files();
  return names
    .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
    .flatMap((name) => inFile(files, name));
}

function inFile(files: Files, file: string): Written[] {
  const source = files.get(file);
  const found: Written[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = files.textOf(node, source);
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (isOperation(text ?? outline(node)))
        found.push({ file, line, text, mark: markOf(node, source), widened: isWidened(node) });
      else if (ts.isTemplateExpression(node)) ts.forEachChild(node, visit);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** By its looks, so that one that does not parse is noticed too. */
function isOperation(text: string): boolean {
  return OPERATION.test(text) && text.trimEnd().endsWith('}');
}

function isWidened(node: ts.Node): boolean {
  return ts.isTemplateExpression(node) && ts.isVariableDeclaration(node.parent);
}

/** The text with a name where a part is not known. */
function outline(node: ts.Node): string {
  if (!ts.isTemplateExpression(node)) return '';
  return node.head.text + node.templateSpans.map(({ literal }) => `part${literal.text}`).join('');
}

/** Of the document itself, of anything that it is inside of, or of the whole file. */
function markOf(node: ts.Node, source: ts.SourceFile): number | null {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const mark = markAbove(at, source);
    if (mark !== null) return mark;
  }
  const [first] = source.statements;
  return first === undefined ? null : markAbove(first, source);
}

function markAbove(node: ts.Node, source: ts.SourceFile): number | null {
  const text = source.getFullText();
  const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
  return comments.find(({ pos, end }) => MARK.test(text.slice(pos, end)))?.pos ?? null;
}

/** The files that were read, and the strings that their constants hold. */
class Files {
  private readonly sources = new Map<string, ts.SourceFile>();

  get(file: string): ts.SourceFile {
    const known = this.sources.get(file);
    if (known !== undefined) return known;
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    this.sources.set(file, source);
    return source;
  }

  /** The text of an expression that is known before it runs, as TypeScript's own literal types are; null when it is not. */
  textOf(node: ts.Expression, source: ts.SourceFile): string | null {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return this.textOf(node.expression, source);
    if (ts.isIdentifier(node)) return this.constant(node.text, source);
    if (!ts.isTemplateExpression(node)) return null;
    const parts = node.templateSpans.map((span) => {
      const value = this.textOf(span.expression, source);
      return value === null ? null : value + span.literal.text;
    });
    return parts.includes(null) ? null : node.head.text + parts.join('');
  }

  private constant(name: string, source: ts.SourceFile): string | null {
    for (const statement of source.statements) {
      const value = constantIn(statement, name);
      if (value !== null) return this.textOf(value, source);
      const imported = importedFrom(statement, name);
      if (imported !== null)
        return this.elsewhere(imported.name, join(dirname(source.fileName), `${imported.from}.ts`));
    }
    return null;
  }

  private elsewhere(name: string, file: string): string | null {
    return existsSync(file) ? this.constant(name, this.get(file)) : null;
  }
}

/** What a constant is set to. */
function constantIn(statement: ts.Statement, name: string): ts.Expression | null {
  if (!ts.isVariableStatement(statement) || (statement.declarationList.flags & ts.NodeFlags.Const) === 0) return null;
  const { declarations } = statement.declarationList;
  const found = declarations.find((one) => ts.isIdentifier(one.name) && one.name.text === name);
  return found?.type === undefined ? (found?.initializer ?? null) : null;
}

/** Where a name of a file comes from, when it is a module of Muster's. */
function importedFrom(statement: ts.Statement, name: string): { name: string; from: string } | null {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return null;
  const from = statement.moduleSpecifier.text;
  const found = namesOf(statement).find((element) => element.name.text === name);
  return from.startsWith('.') && found !== undefined ? { name: (found.propertyName ?? found.name).text, from } : null;
}

function namesOf({ importClause }: ts.ImportDeclaration): readonly ts.ImportSpecifier[] {
  const names = importClause?.namedBindings;
  return names !== undefined && ts.isNamedImports(names) ? names.elements : [];
}
