declare module 'virtual:licences' {
  const licences: readonly {
    readonly licence: string;
    readonly packages: readonly string[];
    readonly text: string;
  }[];
  export default licences;
}
