"""From a page's drawing to its lines: letters to words, words to rows, rows to columns, columns to lines."""
