import ts from 'typescript';

/** One module that a source file names, as written, and where. */
export interface SourceImport {
  readonly specifier: string;
  readonly line: number;
}

/** A use of a name that the language does not define: `fetch`, `Math.random`, `new Date()`. */
export interface GlobalUse {
  readonly name: string;
  readonly line: number;
}

export interface SourceFacts {
  readonly imports: readonly SourceImport[];
  readonly globals: readonly GlobalUse[];
}

/** Objects of which only some members are impure, so that the member is named too. */
const BY_MEMBER = new Set(['Math', 'Date', 'performance', 'navigator']);

/** Objects through which every global can be reached: `globalThis.fetch` is `fetch`. */
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self']);

/**
 * What a file imports (static, type, dynamic, re-exported, `new URL('…', import.meta.url)`) and which free
 * names it uses. Reads the syntax tree: comments and texts that mention `fetch` do not count.
 */
export function sourceFacts(path: string, text: string): SourceFacts {
  const source = ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.Latest, true);
  const imports: SourceImport[] = [];
  const globals: GlobalUse[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const specifier = specifierOf(node);
    if (specifier !== null) imports.push({ specifier, line });
    const name = globalOf(node);
    if (name !== null) globals.push({ name, line });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { imports, globals };
}

/**
 * The script of a Svelte component with everything else blanked, so that line numbers hold. Calls in
 * the markup become part of the script: `{…}` expressions are kept as statements of their own.
 */
function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.svelte')) return text;
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  let script = '';
  let rest = 0;
  for (const match of text.matchAll(/(<script\b[^>]*>)([\s\S]*?)(<\/script\s*>)/g)) {
    const [whole, open = '', body = '', close = ''] = match;
    script += `${markupCalls(text.slice(rest, match.index))}${blank(open)}${body}${blank(close)}`;
    rest = match.index + whole.length;
  }
  return script + markupCalls(text.slice(rest));
}

/** Markup with all but called names blanked: `onclick={() => fetch(url)}` leaves `fetch();`. */
function markupCalls(markup: string): string {
  return markup.replace(/(?<![\w$.])([A-Za-z_$][\w$]*)\(|[^\n]/g, (_, name: string | undefined) =>
    name && name !== 'if' && name !== 'function' ? `;${name}();` : ' ',
  );
}

function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return textOf(node.moduleSpecifier);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return textOf(node.argument.literal);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0]);
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const [target, base] = node.arguments ?? [];
    const specifier = textOf(target);
    const isCode = specifier !== null && /\.(?:ts|svelte|mjs)$/.test(specifier);
    return isCode && base?.getText() === 'import.meta.url' ? specifier : null;
  }
  return null;
}

function textOf(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

/** The free name that a node uses: an identifier that is no declaration and no member of another. */
function globalOf(node: ts.Node): string | null {
  if (!ts.isIdentifier(node)) return null;
  let user: ts.Node = node.parent;
  let name = node.text;
  if (ts.isPropertyAccessExpression(user) && user.name === node) {
    if (!GLOBAL_OBJECTS.has(user.expression.getText())) return null;
    user = user.parent;
  } else if (isDeclaredName(node)) {
    return null;
  }
  if (BY_MEMBER.has(name)) {
    if (ts.isPropertyAccessExpression(user)) return `${name}.${user.name.text}`;
    if (ts.isNewExpression(user) || ts.isCallExpression(user)) {
      name = (user.arguments ?? []).length === 0 ? `${name}()` : `${name}(…)`;
    }
  }
  return name;
}

/** Whether an identifier only names something: a member, parameter, property, label or type. */
function isDeclaredName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return true;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return true;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}
