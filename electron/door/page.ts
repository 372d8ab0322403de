import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { securityHeaders, sentence } from './headers.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Answers a GET for the page and its files. */
export type Page = (pathname: string) => Response;

function filesOf(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  // Step by step, because the archive of a package does not know the recursive reading of folders.
  const read = (below: string): void => {
    for (const name of readdirSync(join(folder, below))) {
      const path = join(folder, below, name);
      if (statSync(path).isDirectory()) read(`${below}${name}/`);
      else files.set(`${below}${name}`, path);
    }
  };
  read('/');
  return files;
}

/**
 * The built page. Only files that were there when it was read are ever answered, by their exact path, so no request
 * can name another one. Every path without an extension is a place in the page and gets `index.html`.
 */
export function readPage(folder: string): Page {
  let files: Map<string, string>;
  try {
    files = filesOf(folder);
  } catch {
    files = new Map();
  }
  const index = files.get('/index.html');
  const html = index === undefined ? null : readFileSync(index, 'utf8');
  const bodies = new Map<string, ArrayBuffer>();

  const body = (path: string): ArrayBuffer => {
    let bytes = bodies.get(path);
    if (bytes === undefined) {
      bytes = new Uint8Array(readFileSync(path)).buffer;
      bodies.set(path, bytes);
    }
    return bytes;
  };

  return (pathname) => {
    if (html === null) return sentence(503, 'The page is not built yet; "npm run build" builds it.');
    const file = files.get(pathname);
    if (file !== undefined && file !== index) {
      const type = TYPES[extname(file)];
      if (type === undefined) return sentence(404, 'There is no such file.');
      // Built files carry a hash of their content in their name.
      const cache = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      return new Response(body(file), { headers: { ...securityHeaders(null, cache), 'content-type': type } });
    }
    if (file !== index && extname(pathname) !== '') return sentence(404, 'There is no such file.');
    const nonce = randomBytes(18).toString('base64');
    return new Response(
      html.replace('<meta property="csp-nonce" nonce=""', `<meta property="csp-nonce" nonce="${nonce}"`),
      { headers: { ...securityHeaders(nonce), 'content-type': 'text/html; charset=utf-8' } },
    );
  };
}
