using System.Collections.Immutable;
using Settings.Compiler.Import;

namespace Settings.Migrations.Importing;

/// <summary>What was made of the migrations of a checkout.</summary>
/// <param name="Files">The files that the catalog lacks, or has with another content.</param>
/// <param name="Findings">What was found, by file; files without findings are not among them.</param>
/// <param name="Total">How many programs of migrations the checkout has.</param>
/// <param name="Read">How many of them were understood.</param>
/// <param name="Equal">How many of those do what the catalog's migration of the same name does.</param>
/// <param name="Missing">How many were not understood, and are not in the catalog either.</param>
public sealed record MigrationImport(ImmutableArray<ImportedFile> Files, ImmutableArray<ImportFindings> Findings, int Total, int Read, int Equal, int Missing);
