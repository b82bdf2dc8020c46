import { catalogue } from "../../shared/values.js";

export default {
  servers: catalogue.map(({ server }) => server),
  pagination: { data: "servers", size: 1, alias: "server" },
  permalink: ({ server }) => `servers/${server}/index.html`,
};
