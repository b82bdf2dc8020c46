import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { CommandError } from "#lib/command-error.ts";
import { securityHeaders } from "#build/security-headers.ts";

export interface PreviewOptions {
  /** Folder of a built site. */
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Path below which the site was built, `/` or `/x`. */
  readonly base: string;
}

/** A running preview. */
export interface Preview {
  /** Address of the home page. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a built site on this machine only, with the headers of production. Throws where there is no site or no port. */
export async function startPreview({ folder, port, base }: PreviewOptions): Promise<Preview> {
  if (!existsSync(join(folder, "index.html"))) {
    throw new CommandError(`${folder} holds no site. Build one first: npm run build`);
  }
  const prefix = base.replace(/\/$/, ""); // "/x/"
  const notFoundPage = join(folder, "404.html");
  const serve = sirv(folder, {
    etag: true,
    // Looks for each file when it is asked for: a site that is built anew is served anew.
    dev: true,
    setHeaders: (response) => {
      for (const [name, value] of securityHeaders) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const notFound = (): void => {
      for (const [name, value] of securityHeaders) response.setHeader(name, value);
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
      response.end(existsSync(notFoundPage) ? readFileSync(notFoundPage) : "Not found");
    };
    const path = request.url ?? "/";
    if (!path.startsWith(`${prefix}/`)) return notFound();
    request.url = path.slice(prefix.length);
    serve(request, response, notFound);
  });
  const chosen = await listen(server, port);
  return {
    address: `http://localhost:${chosen}${prefix}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(
        taken
          ? new CommandError(`port ${port} is in use. Choose another with --port, or 0 for a free one.`)
          : error,
      );
    });
    server.listen(port, "localhost", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
