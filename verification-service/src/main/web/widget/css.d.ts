/** Bundled as text, for style sheets that are adopted. */
declare module "*.inline.css" {
  const text: string;
  export default text;
}
