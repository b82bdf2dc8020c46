import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type JsonObject } from "#lib/json.ts";
import type { CleanRoom } from "#collect/clean-room.ts";
import { GuardedProcess } from "#collect/guarded-process.ts";
import type { CollectLimits } from "#collect/limits.ts";

export interface InstalledPackage {
  readonly kind: "installed";
  readonly name: string;
  readonly version: string;
  /** Its package.json. */
  readonly manifest: JsonObject;
  readonly folder: string;
}

export interface InstallFailure {
  readonly kind: "failure";
  /** A clause. */
  readonly reason: string;
  readonly stderr: string;
}

/** The arguments of npm: nothing of the package may run while it is installed. */
export function installArguments(spec: string): readonly string[] {
  return ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--omit=dev", spec];
}

/** Installs a package into the room, with npm as the person has set it up (registry, proxy). */
export async function installPackage(
  spec: string,
  room: CleanRoom,
  limits: CollectLimits,
): Promise<InstalledPackage | InstallFailure> {
  // Without a package.json of its own npm looks for one in the folders above.
  mkdirSync(room.packageFolder, { recursive: true });
  writeFileSync(join(room.packageFolder, "package.json"), '{ "private": true }\n');
  const { command, args } = npmCommand();
  const npm = new GuardedProcess({
    command,
    args: [...args, "--prefix", room.packageFolder, ...installArguments(spec)],
    environment: npmEnvironment(),
    workFolder: room.packageFolder,
    roomFolder: room.folder,
    outputBytes: limits.outputBytes,
    stderrBytes: limits.stderrBytes,
    graceMs: limits.graceMs,
  });
  const reason = await waitForEnd(npm, limits.installMs);
  const { exitCode, stderr } = npm;
  await npm.stop();
  if (exitCode !== 0) return { kind: "failure", reason: `npm could not install ${spec}: ${reason}`, stderr };
  return readInstalled(room.packageFolder);
}

/** npm tells the scripts that it runs where it is itself; without it, the one on the path. */
function npmCommand(): { readonly command: string; readonly args: readonly string[] } {
  const script = process.env["npm_execpath"];
  if (script?.endsWith("npm-cli.js") === true) return { command: process.execPath, args: [script] };
  return { command: "npm", args: [] };
}

/** The person's environment without what an outer `npm run` put there: it would point npm at the outer project. */
function npmEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !/^npm_(?:package|lifecycle|config_local_prefix|command)/.test(entry[0]), // "npm_package_name"
    ),
  );
}

async function waitForEnd(npm: GuardedProcess, withinMs: number): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  npm.onEnd = resolve;
  const timer = setTimeout(() => resolve("it took too long"), withinMs);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

/** What npm wrote into our package.json is the resolved name, also where `spec` was an address or a tag. */
function readInstalled(packageFolder: string): InstalledPackage | InstallFailure {
  const dependencies = readJsonObject(join(packageFolder, "package.json"))["dependencies"];
  const name = isJsonObject(dependencies) ? Object.keys(dependencies)[0] : undefined;
  if (name === undefined) return { kind: "failure", reason: "npm installed nothing", stderr: "" };
  const folder = join(packageFolder, "node_modules", name);
  const manifest = readJsonObject(join(folder, "package.json"));
  return { kind: "installed", name, version: String(manifest["version"]), manifest, folder };
}

function readJsonObject(path: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  return isJsonObject(value) ? value : {};
}
