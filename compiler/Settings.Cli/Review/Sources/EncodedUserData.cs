using System.Text;
using Settings.Compiler.Hosts;

namespace Settings.Cli.Review.Sources;

/// <summary>User data as clouds and tools keep it: in Base64, and in gzip.</summary>
internal static class EncodedUserData
{
    /// <summary>What a resource contains; null when it is not user data of Bottlerocket.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="text">What is kept.</param>
    /// <param name="isBase64">Whether it is in Base64.</param>
    public static ResourceVersion? Decode(string name, string text, bool isBase64)
    {
        var bytes = isBase64 ? Unpack(text) : Encoding.UTF8.GetBytes(text);
        return bytes is not null && UserDataEvidence.IsIn(bytes) ? new ResourceVersion($"{name}/user-data", bytes) : null;
    }

    private static byte[]? Unpack(string text)
    {
        try
        {
            var bytes = Convert.FromBase64String(text);
            return GzipMember.IsAt(bytes) ? GzipMember.Read(bytes).Content : bytes;
        }
        catch (Exception broken) when (broken is FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
