export default function (config) {
  config.setUseGitIgnore(false);
  return { dir: { input: "pages", output: process.env.BENCH_OUT } };
}
