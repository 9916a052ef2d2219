/** The one element of the viewer's page that holds data; the page's source has it empty. */
export const DATA_ELEMENT_OPEN = '<script type="application/json" id="hamidashi-data">';
export const DATA_ELEMENT_CLOSE = '</script>';
