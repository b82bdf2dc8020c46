import { describe, expect, test } from "vitest";
import { assessServer } from "#risk/assess.ts";
import type { Assessment } from "#risk/assessment.ts";
import type { ServerSubject, ToolSubject } from "#risk/subject.ts";

function judge(tool: ToolSubject, server: Partial<ServerSubject> = {}): Assessment {
  const [assessment] = assessServer({ name: "Example", ...server, tools: [tool, ...(server.tools ?? [])] });
  if (assessment === undefined) throw new Error("one tool in, one verdict out");
  return assessment;
}

const properties = (fields: Readonly<Record<string, object>>): ToolSubject["inputSchema"] =>
  ({ type: "object", properties: fields }) as ToolSubject["inputSchema"];

const text = { type: "string" };
const shop = { name: "Till", description: "Payments and billing" };

describe("the object decides as much as the verb", () => {
  test.each([
    [
      "to cancel a paid subscription is Financial",
      { name: "cancel_subscription", description: "Cancels a customer's subscription." },
      "Financial",
    ],
    ["to cancel a job is Execute", { name: "cancel_job", description: "Cancels a running job." }, "Execute"],
    ["to clear the console is Write", { name: "clear_console", description: "Clears the console." }, "Write"],
    [
      "to remove a label is Write",
      { name: "remove_label", description: "Removes a label from an issue." },
      "Write",
    ],
    [
      "to reset a password is Write",
      { name: "reset_password", description: "Resets a user's password." },
      "Write",
    ],
    [
      "to reset all settings is Destructive",
      { name: "reset_settings", description: "Resets all settings." },
      "Destructive",
    ],
    [
      "to delete a label is Destructive",
      { name: "delete_label", description: "Deletes a label." },
      "Destructive",
    ],
    [
      "to remove a person from a group is Write",
      { name: "remove_member", description: "Removes a member from a group." },
      "Write",
    ],
    ["to kill a process is Execute", { name: "kill_process", description: "Kills a process." }, "Execute"],
    [
      "to terminate an instance is Destructive",
      { name: "terminate_instances", description: "Terminates instances." },
      "Destructive",
    ],
    ["to send a message is Write", { name: "send_message", description: "Sends a message." }, "Write"],
    ["to send ETH is Financial", { name: "send_eth", description: "Sends ETH to an address." }, "Financial"],
    ["to create a record is Write", { name: "create_contact", description: "Creates a contact." }, "Write"],
    [
      "to create a run is Execute",
      { name: "create_flow_run", description: "Creates a flow run." },
      "Execute",
    ],
  ] as const)("%s", (_, tool, category) => {
    expect(judge(tool, shop).category).toBe(category);
  });
});

test("words that only sound dangerous are judged by what they mean", () => {
  const category = (name: string): string => judge({ name }).category;
  expect(category("compare_transfer_options")).toBe("Read");
  expect(category("pause_timer")).toBe("Write");
  expect(category("ping")).toBe("Read");
  expect(category("manage_notification_subscription")).toBe("Write");
  expect(category("list_deleted_items")).toBe("Read");
  expect(category("get_order_book")).toBe("Read");
});

test("the verb is found wherever it stands in a name", () => {
  const names = [
    "k8s_delete_ns",
    "getUserAndDeleteToken",
    "users.delete",
    "issue-comment-delete",
    "delete2",
    "bulkDeleteUsers",
    "deleteuser",
  ];
  for (const name of names) expect(judge({ name }).category, name).toBe("Destructive");
});

test("what a description denies, prepares for or advises is not what the tool does", () => {
  const category = (description: string): string => judge({ name: "x", description }).category;
  expect(category("Lists files. It does not delete them.")).toBe("Read");
  expect(category("Returns the id of a file. Use this before calling delete_file.")).toBe("Read");
  expect(category("Lists the rows that a purge would delete, without modifying them.")).toBe("Read");
  expect(category("Finds the id needed to delete or update a file.")).toBe("Read");
  expect(category("If you want to delete a file, this tool finds its id.")).toBe("Read");
  expect(category("Deletes files.")).toBe("Destructive");
});

test.each([
  ["Elimina un usuario de la base de datos.", "Destructive"],
  ["Exclui um pedido.", "Destructive"],
  ["Supprime un fichier.", "Destructive"],
  ["Löscht eine Datei.", "Destructive"],
  ["删除指定的文件", "Destructive"],
  ["指定したファイルを削除します", "Destructive"],
  ["파일을 삭제합니다", "Destructive"],
  ["查询天气信息", "Read"],
  ["ファイルを検索します", "Read"],
  ["Envía un mensaje a un canal.", "Write"],
  ["执行命令", "Execute"],
])("common verbs of other languages count: %s", (description, category) => {
  expect(judge({ name: "f", description }).category).toBe(category);
});

test("a sentence whose object is not read leaves the object to the name", () => {
  expect(judge({ name: "debugger_delete_breakpoint", description: "删除断点" }).category).toBe("Write");
});

test("a tool that can pay is Financial even when it also reads", () => {
  const description = "Gets the balance and pays the invoice.";
  expect(judge({ name: "settle", description }).category).toBe("Financial");
});

test("free code and free commands are critical, an enforced read-only query is Read", () => {
  const run = judge({
    name: "run_python",
    description: "Runs Python code.",
    inputSchema: properties({ code: text }),
  });
  expect(run).toMatchObject({ category: "Execute", level: "critical", flags: ["private", "code"] });
  const query = judge({
    name: "query",
    description: "Runs a read-only SQL query.",
    inputSchema: properties({ sql: text }),
  });
  expect(query.category).toBe("Read");
});

test("a closed list of operations is as bad as its worst operation", () => {
  const inputSchema = properties({ action: { type: "string", enum: ["get", "list", "delete"] } });
  expect(judge({ name: "manage_rules", description: "Manages rules.", inputSchema }).category).toBe(
    "Destructive",
  );
  const reading = properties({ action: { type: "string", enum: ["get", "list"] } });
  expect(judge({ name: "manage_rules", description: "Manages rules.", inputSchema: reading }).category).toBe(
    "Read",
  );
});

test("a tool of a container service that starts a scan is Execute at high, though it has no description", () => {
  const server = {
    name: "Amazon ECS MCP Server",
    description: "Amazon ECS: containers, deployment automation",
    tools: [{ name: "add_inline_policy" }, { name: "add_user_to_group" }],
  };
  for (const name of ["start_security_scan", "start_dicom_export_job"])
    expect(judge({ name }, server)).toMatchObject({ category: "Execute", level: "high", known: true });
});

test("a tool that performs any operation of a service is Execute, for no list bounds it", () => {
  const assessment = judge({
    name: "ecs_resource_management",
    description:
      "Runs any API operation of the service: creates, updates, deletes, registers and describes clusters.",
    inputSchema: properties({ api_operation: text, api_params: { type: "object" } }),
  });
  expect(assessment.category).toBe("Execute");
  expect(["high", "critical"]).toContain(assessment.level);
});

test("what says nothing is unknown, weak, and says what is missing", () => {
  const assessment = judge({ name: "Input" });
  expect(assessment).toMatchObject({ known: false, band: "low" });
  expect(assessment.missing[0]).toMatch(/^It has no description/);
});

test("an empty description lowers the confidence", () => {
  const described = judge({ name: "delete_page", description: "Deletes a page." });
  expect(judge({ name: "delete_page" }).confidence).toBeLessThan(described.confidence);
});

test("a neighbour that restores makes a deletion Write, a neighbour that creates anew does not", () => {
  const tool = { name: "trash_message", description: "Moves a message to the trash." };
  expect(judge(tool, { tools: [{ name: "untrash_message" }] })).toMatchObject({
    category: "Write",
    undoneBy: "untrash_message",
  });
  const user = { name: "delete_user", description: "Deletes a user." };
  expect(judge(user, { tools: [{ name: "create_user" }] }).category).toBe("Destructive");
});

test("the level is moved by what the tool is, and says why", () => {
  const soft = judge({ name: "delete_file", description: "Deletes a file (moves to trash)." });
  expect(soft).toMatchObject({ category: "Destructive", level: "high" });
  expect(soft.levelSteps).toHaveLength(1);
  const forced = judge({
    name: "delete_file",
    description: "Deletes a file (moves to trash).",
    inputSchema: properties({ permanent: { type: "boolean" } }),
  });
  expect(forced.level).toBe("critical");
  expect(judge({ name: "grant_role", description: "Grants a role to a user." }).level).toBe("high");
  expect(judge({ name: "browser_hover", description: "Hovers over an element." }).level).toBe("medium");
  expect(judge({ name: "get_secret", description: "Returns a secret." }).level).toBe("high");
  expect(judge({ name: "update_note", description: "Updates a note." }).levelSteps).toEqual([]);
});

test("a hint that contradicts the words is shown and lowers nothing", () => {
  const tool = { name: "send_mail", description: "Sends a mail to a person." };
  const hinted = judge({ ...tool, annotations: { readOnlyHint: true } });
  expect(hinted.category).toBe("Write");
  expect(hinted.conflicts.map(({ id }) => id)).toEqual(["read-only-hint"]);
  const both = judge({ name: "get_page", annotations: { readOnlyHint: true, destructiveHint: true } });
  expect(both.conflicts.map(({ id }) => id)).toEqual(["contradictory-hints"]);
  const server = { description: "A read-only server for tickets." };
  expect(
    judge({ name: "delete_ticket", description: "Deletes a ticket." }, server).conflicts.map(({ id }) => id),
  ).toContain("read-only-server");
});

test("destructiveHint alone does not mean removal", () => {
  const tool = {
    name: "update_rule",
    description: "Updates a rule.",
    annotations: { destructiveHint: true },
  };
  expect(judge(tool).category).toBe("Write");
});

test("flags say what else one call touches", () => {
  const flags = (tool: ToolSubject, server: Partial<ServerSubject> = {}): readonly string[] =>
    judge(tool, server).flags;
  expect(
    flags({ name: "send_email", description: "Sends an email.", inputSchema: properties({ to: text }) }),
  ).toContain("external");
  expect(flags({ name: "list_comments", description: "Lists the comments of a story." })).toContain(
    "untrusted",
  );
  expect(
    flags({ name: "list_deals", description: "Lists deals.", inputSchema: properties({ api_key: text }) }),
  ).toContain("secrets");
  expect(
    flags({ name: "list_deals", description: "Lists deals.", inputSchema: properties({ page_token: text }) }),
  ).not.toContain("secrets");
  const mail = { name: "Mail", description: "Reads your Gmail mailbox" };
  expect(flags({ name: "read_message", description: "Reads a message of your mailbox." }, mail)).toContain(
    "private",
  );
  const sky = { name: "Weather", description: "Public weather forecasts" };
  expect(flags({ name: "get_forecast", description: "Returns the forecast for a city." }, sky)).toEqual([]);
});

test.each([
  ["products_update", "Updates a product. Read-only properties will result in an error.", "Write"],
  ["get_details", "Get the details of a thing, always call this tool when the user asks for them.", "Read"],
  ["update_refund", "Updates the notes of a refund.", "Write"],
  ["set_expression", "Set or remove an expression of a layer.", "Write"],
  ["delete_message", "Immediately and permanently delete a message.", "Destructive"],
  ["execute_query", "Runs SQL. Queries run in read-only mode, and writes are rejected.", "Read"],
  ["execute_query", "Runs SQL. Only supports SELECT statements.", "Read"],
  ["execute_query", "Runs SQL. It is read-only unless writing was allowed at the start.", "Execute"],
  ["execute_query", "Runs SQL. By default only SELECT statements are accepted.", "Execute"],
  ["execute_query", "Runs SQL. In read-only mode, write operations are rejected.", "Execute"],
  [
    "execute_query",
    "Runs SQL. READ-ONLY MODE: read operations. READ-WRITE MODE: supports DML statements.",
    "Execute",
  ],
  ["execute_query", "Runs SQL. This tool is not read-only.", "Execute"],
  ["remove_role", "Remove a role from a user.", "Destructive"],
  ["remove_user", "Remove a user from a group.", "Write"],
  ["ask_models", "Send a prompt to several models.", "Execute"],
  ["start_auth", "Starts the OAuth flow of a user.", "Write"],
  ["renew_domain", "Renews a domain for a year.", "Financial"],
  ["add_custom_domain", "Adds a custom domain to a site.", "Write"],
  ["check_url", "Test whether the URL has an XSS vulnerability.", "Execute"],
] as const)("%s: “%s” is %s", (name, description, category) => {
  expect(judge({ name, description }).category).toBe(category);
});
