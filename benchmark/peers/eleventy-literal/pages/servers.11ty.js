import { serverDocument } from "../../literal/server-page.js";
import { catalogue, serverPage } from "../../shared/values.js";

export const data = {
  servers: catalogue.map(({ server }) => server),
  pagination: { data: "servers", size: 1, alias: "server" },
  permalink: ({ server }) => `servers/${server}/index.html`,
};

export const render = ({ server }) => serverDocument(serverPage(server));
