import { expect, test } from "vitest";
import { assessServer } from "#risk/assess.ts";
import type { ServerSubject, ToolSubject } from "#risk/subject.ts";
import type { Flag } from "#risk/taxonomy.ts";

/** The flags of the first tool. */
function flagsOf(server: Omit<ServerSubject, "tools">, ...tools: readonly ToolSubject[]): readonly Flag[] {
  return assessServer({ ...server, tools })[0]?.flags ?? [];
}

function toolOf(name: string, description: string, ...parameters: readonly string[]): ToolSubject {
  const properties = Object.fromEntries(parameters.map((key) => [key, { type: "string" }]));
  return { name, description, inputSchema: { type: "object", properties } };
}

const nobody = { name: "Acme" };
const camera = { name: "Acme Eye", description: "Network video recorder: cameras and recordings" };
const home = { name: "Acme", description: "Controls the lights and locks of your home" };
const wallet = { name: "Acme", description: "Self-custodial wallet for agents" };
const gigs = { name: "Acme", description: "Small jobs for human workers" };
const forms = { name: "Acme Forms", description: "Forms and surveys" };
const phones = { name: "Acme Voice", description: "Voice agents for phone calls" };

test.each([
  ["what an account's own camera shows", camera, toolOf("list_cameras", "Lists the cameras.")],
  ["what stands in somebody's home", home, toolOf("get_state", "State of a lock.", "device_id")],
  ["the balance of whoever asks", wallet, toolOf("get_balance", "Balance in sats.")],
])("private: %s", (_, server, tool) => {
  expect(flagsOf(server, tool)).toContain("private");
});

test("private: what other tools of the server create and remove", () => {
  const server = { name: "Acme", description: "Manages gizmos" };
  const others = [toolOf("create_gizmo", "Creates a gizmo."), toolOf("delete_gizmo", "Deletes a gizmo.")];
  expect(flagsOf(server, toolOf("list_gizmos", "Lists the gizmos of a group."), ...others)).toContain(
    "private",
  );
  expect(flagsOf(nobody, toolOf("list_gizmos", "Lists the gizmos of a group."))).toEqual([]);
});

test("not private: what a service without accounts knows", () => {
  const open = { name: "Acme", description: "Open data of the company register, no API key needed" };
  expect(flagsOf(open, toolOf("get_company", "Returns a company.", "query"))).toEqual([]);
});

test("not private: a search that is only triggered", () => {
  const library = { name: "Acme Arr", description: "Manages a media library" };
  const tool = toolOf("search_album", "Trigger a search for an album", "album_id");
  expect(flagsOf(library, tool)).not.toContain("private");
});

test.each([
  ["a call that rings", phones, toolOf("create_phone_call", "Creates a new phone call", "agent_id")],
  ["work that is offered", gigs, toolOf("post_task", "Post a task", "title")],
  ["a question to people", gigs, toolOf("ask_human", "Ask a single human worker", "question")],
  [
    "an answer to what was handed in",
    gigs,
    toolOf("approve_submission", "Approves a submission", "feedback"),
  ],
  ["a share link", nobody, toolOf("share_clip", "Create a public share link for a clip", "clip_id")],
  ["an invitation", nobody, toolOf("invite_guest", "Invite somebody to a project", "email")],
  ["a page on the web", nobody, toolOf("publish_page", "Publishes a page", "page")],
  ["a post to come", nobody, toolOf("schedule_post", "Schedules a post", "text")],
  ["a place in a sequence", nobody, toolOf("enroll_in_sequence", "Has somebody written to", "person")],
  ["a hook", nobody, toolOf("create_hook", "Creates a hook", "target_url")],
  ["a note for a customer", nobody, toolOf("add_note", "Adds a note to an order", "note", "customer_note")],
])("external: %s", (_, server, tool) => {
  expect(flagsOf(server, tool)).toContain("external");
});

test("external: a request to an absolute URL, where a path on the own site would do as well", () => {
  const url = { type: "string", description: "Absolute URL, or a path on portal.example.org" };
  const request = {
    name: "raw_request",
    description: "Sends a raw request",
    inputSchema: { type: "object", properties: { url } },
  };
  expect(flagsOf(nobody, request)).toContain("external");
});

test("not external: a web call, and an invite code that is looked up", () => {
  expect(flagsOf(phones, toolOf("create_web_call", "Creates a new web call"))).not.toContain("external");
  expect(flagsOf(nobody, toolOf("get_group", "Returns a group by its invite code", "code"))).not.toContain(
    "external",
  );
});

test.each([
  ["submissions of workers", gigs, toolOf("get_results", "Get the results of a gig", "gig_id")],
  ["answers to a form", forms, toolOf("get_answers", "Get the answers to a form", "form_id")],
  ["what callers said", phones, toolOf("list_calls", "Lists all calls")],
  [
    "what was said in a room",
    { name: "Acme", description: "Rooms of a messenger" },
    toolOf("get_history", ""),
  ],
  ["mail that a customer wrote", { name: "Acme CRM" }, toolOf("get_emails", "Get the emails of a person")],
])("untrusted: %s", (_, server, tool) => {
  expect(flagsOf(server, tool)).toContain("untrusted");
});

test("not untrusted: names of chat rooms, warnings about health, posts that wait", () => {
  const chat = { name: "Acme", description: "A chat platform" };
  expect(flagsOf(chat, toolOf("get_default_rooms", "List the chat rooms"))).not.toContain("untrusted");
  expect(flagsOf(chat, toolOf("get_health", "Get issues of the server"))).not.toContain("untrusted");
  expect(flagsOf(nobody, toolOf("list_scheduled", "List posts that wait"))).not.toContain("untrusted");
});

test.each([
  ["an image that is built", { name: "Docker" }, toolOf("build", "Builds an image", "dockerfile")],
  ["a container that is run", { name: "Docker" }, toolOf("run_container", "Runs a container", "image")],
  ["a template", home, toolOf("eval_template", "Evaluates a template", "template")],
])("code: %s", (_, server, tool) => {
  expect(flagsOf(server, tool)).toContain("code");
});

test("code: a query that is run in order to be explained", () => {
  const database = { name: "Acme", description: "Your Postgres database" };
  expect(flagsOf(database, toolOf("explain", "Explains a query", "query", "analyze"))).toContain("code");
  expect(flagsOf(database, toolOf("explain", "Explains a query", "query"))).not.toContain("code");
});

test.each([
  ["a token of a client", toolOf("get_client_side_token", "Returns a client-side token", "id")],
  ["a token that is replaced", toolOf("rotate_app_token", "Rotates an app token", "id")],
  ["a token that is issued", toolOf("generate_token", "Generates a token", "user_id")],
  ["recovery words", toolOf("show_recovery_words", "Shows the recovery words")],
  ["the code on the back of a card", toolOf("get_card", "Returns the number and the CVV of a card")],
  ["what a new client is told once", toolOf("create_client", "Creates a client; returns its client secret")],
  ["a licence", toolOf("activate_licence", "Activates the product", "licence_key")],
  ["the code of a lock", toolOf("set_lock_code", "Sets the code of a lock", "code")],
  ["how a database is reached", toolOf("add_source", "Adds a source", "dsn")],
  ["a login", toolOf("registry_login", "Logs in", "user", "pass")],
])("secrets: %s", (_, tool) => {
  expect(flagsOf(nobody, tool)).toContain("secrets");
});

test("no secrets: what is left out, and the code of a country", () => {
  const servers = toolOf(
    "list_servers",
    "Lists servers. Deliberately omits secrets, so returns no passwords.",
  );
  expect(flagsOf(nobody, servers)).not.toContain("secrets");
  expect(flagsOf(nobody, toolOf("get_country", "Returns a country", "code"))).not.toContain("secrets");
});
