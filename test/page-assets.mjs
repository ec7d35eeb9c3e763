// Before the suites that start a platform inside Jest: the pages want their style sheet, which only a build makes.
export default async () => {
  await import('../apps/portal/assets/build.mjs');
};
