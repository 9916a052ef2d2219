declare module 'virtual:licences' {
  export const licences: readonly {
    readonly licence: string;
    readonly packages: readonly string[];
    readonly text: string;
  }[];
}
