package org.chorus.config;

/**
 * Everything that {@code conf/chorus.conf} sets, validated; the keys there are the component names
 * in kebab case, and their meaning stands there.
 */
public record Settings(
    InputSettings input,
    CleaningSettings cleaning,
    TermSettings terms,
    KeywordSettings keywords,
    CandidateSettings candidates,
    LinkSettings link,
    GroupSettings group,
    RunSettings run) {}
