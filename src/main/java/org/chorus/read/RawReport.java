package org.chorus.read;

/**
 * A report as the source gives it, field by field, before anything is made of it. A field that the
 * source lacks or leaves blank is null; {@code text} never is.
 *
 * @param id the source's own id
 * @param url the address
 * @param title the headline
 * @param text the body
 * @param date when it was published, in the source's own words
 * @param publisher who published it
 * @param language the language that the source claims
 */
public record RawReport(
    String id,
    String url,
    String title,
    String text,
    String date,
    String publisher,
    String language) {}
