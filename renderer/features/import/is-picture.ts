/** Whether a file calls itself a picture; its bytes are asked before it is taken in. */
export const isPicture = (file: File): boolean =>
  /^image\/(?:png|jpeg|gif|webp)$/.test(file.type) || /\.(?:png|jpe?g|gif|webp)$/i.test(file.name);
