using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Settings.Compiler.Verification.Trees;
using Xunit;

namespace Settings.Compiler.Tests.Verification.Trees;

public sealed class TarTreeReaderTests
{
    [Theory]
    [InlineData("etc/hosts", "/etc/hosts")]
    [InlineData("./etc/hosts", "/etc/hosts")]
    [InlineData("/etc//hosts", "/etc/hosts")]
    [InlineData("etc/.updated", "/etc/.updated")]
    public void Names_become_paths_of_the_node(string name, string path)
    {
        var entry = Assert.Single(Read(Tar((name, "text"))).Entries);
        Assert.Equal(path, entry.Path);
        Assert.Equal("text", Encoding.UTF8.GetString(entry.Read?.Invoke() ?? []));
    }

    [Theory]
    [InlineData("../etc/passwd")]
    [InlineData("etc/../../passwd")]
    [InlineData("/..")]
    public void A_name_that_climbs_out_is_refused(string name) => Assert.Throws<NodeTreeException>(() => Read(Tar((name, "text"))));

    [Fact]
    public void Kinds_modes_and_targets_are_kept_and_the_last_entry_of_a_path_counts()
    {
        using var memory = new MemoryStream();
        using (var writer = new TarWriter(memory, TarEntryFormat.Pax, leaveOpen: true))
        {
            Write(writer, new PaxTarEntry(TarEntryType.Directory, "etc/cni/") { Mode = (UnixFileMode)0b111_101_000 });
            Write(writer, new PaxTarEntry(TarEntryType.SymbolicLink, "etc/mtab") { LinkName = "../../../proc" });
            Write(writer, new PaxTarEntry(TarEntryType.Fifo, "etc/pipe"));
            Write(writer, File("etc/hosts", "first"));
            Write(writer, File("etc/hosts", "last"));
            Write(writer, new PaxTarEntry(TarEntryType.HardLink, "etc/twin") { LinkName = "etc/hosts" });
            Write(writer, new PaxTarEntry(TarEntryType.HardLink, "etc/foreign") { LinkName = "etc/nothing" });
        }

        var tree = Read(memory.ToArray());
        Assert.Equal((NodeTreeEntryKind.Directory, 0b111_101_000), (tree.Find("/etc/cni")?.Kind, tree.Find("/etc/cni")?.Mode));
        Assert.Equal("../../../proc", tree.Find("/etc/mtab")?.Target);
        Assert.Equal(NodeTreeEntryKind.Other, tree.Find("/etc/pipe")?.Kind);
        Assert.Equal(NodeTreeEntryKind.Other, tree.Find("/etc/foreign")?.Kind);
        Assert.Equal("last", Encoding.UTF8.GetString(tree.Find("/etc/hosts")?.Read?.Invoke() ?? []));
        Assert.Equal("last", Encoding.UTF8.GetString(tree.Find("/etc/twin")?.Read?.Invoke() ?? []));
    }

    [Fact]
    public void What_nobody_asks_for_is_not_kept()
    {
        using var stream = new MemoryStream(Tar(("etc/hosts", "text")));
        Assert.Null(Assert.Single(TarTreeReader.Read(stream, _ => false).Entries).Read);
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_refused()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            using var writer = new TarWriter(gzip, TarEntryFormat.Ustar, leaveOpen: true);
            writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "etc/huge") { DataStream = new ZeroStream(NodeTreeLimits.TotalLength + 1) });
        }

        memory.Position = 0;
        Assert.Throws<NodeTreeException>(() => TarTreeReader.Read(memory, _ => false));
        memory.Position = 0;
        Assert.Throws<NodeTreeException>(() => TarTreeReader.Read(memory, _ => true));
    }

    // The header alone makes who believes it read all of this and keep it three times.
    [Theory]
    [InlineData('x')]
    [InlineData('g')]
    [InlineData('L')]
    [InlineData('K')]
    public void A_header_that_announces_too_much_is_not_read(char type)
    {
        var header = new byte[512];
        var length = NodeTreeLimits.TotalLength - 4096;
        Encoding.ASCII.GetBytes("name").CopyTo(header, 0);
        Encoding.ASCII.GetBytes("0000644\0").CopyTo(header, 100);
        Encoding.ASCII.GetBytes(Convert.ToString(length, 8).PadLeft(11, '0')).CopyTo(header, 124);
        header.AsSpan(148, 8).Fill((byte)' ');
        header[156] = (byte)type;
        Encoding.ASCII.GetBytes(type is 'L' or 'K' ? "ustar  \0" : "ustar\000").CopyTo(header, 257);
        Encoding.ASCII.GetBytes(Convert.ToString(header.Sum(b => b), 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(header);
            new ZeroStream(length).CopyTo(gzip);
        }

        bomb.Position = 0;
        var refusal = Assert.Throws<NodeTreeException>(() => TarTreeReader.Read(bomb, _ => true));
        Assert.Equal($"a header in it has more than {NodeTreeLimits.HeaderLength} bytes", refusal.Message);
        Assert.True(bomb.Position < bomb.Length / 2, $"{bomb.Position} of {bomb.Length} bytes were read");
    }

    [Fact]
    public void Names_that_are_too_long_together_are_refused()
    {
        var name = "etc/" + new string('x', 4000);
        var files = Enumerable.Range(0, (int)(NodeTreeLimits.NamesLength / name.Length) + 1).Select(i => ($"{name}{i}", string.Empty)).ToArray();
        Assert.Equal(2, Read(Tar(files[..2])).Entries.Count());
        Assert.StartsWith("its names have more than", Assert.Throws<NodeTreeException>(() => Read(Tar(files))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_read_in_parts_is_whole()
    {
        var text = string.Concat(Enumerable.Range(0, NodeTreeLimits.HeaderLength / 3).Select(i => $"{i}\n"));
        Assert.Equal(text, Encoding.UTF8.GetString(Read(Tar(("etc/large", text))).Find("/etc/large")?.Read?.Invoke() ?? []));
    }

    [Fact]
    public void Damaged_archives_are_refused_or_read_and_nothing_else()
    {
        var archive = Tar(("etc/hosts", "127.0.0.1 localhost\n"), ("etc/a/very/long/name/" + new string('x', 200), "more"));
        var compressed = Gzip(archive);
        Gen.Select(Gen.Bool, Gen.Int[0, 4000], Gen.Byte, Gen.Int[0, 4000]).Sample(
            (isCompressed, at, value, length) =>
            {
                var bytes = (byte[])(isCompressed ? compressed : archive).Clone();
                bytes[at % bytes.Length] = value;
                try
                {
                    Read(bytes[..Math.Min(bytes.Length, length)]);
                }
                catch (NodeTreeException)
                {
                    // This is the one failure that is allowed.
                }
            },
            iter: 2000);
    }

    private static NodeTree Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return TarTreeReader.Read(stream, _ => true);
    }

    private static byte[] Tar(params (string Name, string Text)[] files)
    {
        using var memory = new MemoryStream();
        using (var writer = new TarWriter(memory, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                Write(writer, File(name, text));
            }
        }

        return memory.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
    }

    private static PaxTarEntry File(string name, string text) => new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) };

    private static void Write(TarWriter writer, TarEntry entry) => writer.WriteEntry(entry);

    private sealed class ZeroStream(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, Length - Position);
            Array.Clear(buffer, offset, read);
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
