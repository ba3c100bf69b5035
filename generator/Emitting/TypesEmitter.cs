using System;
using System.Collections.Generic;
using Handinger.Gen.Modeling.Model;

namespace Handinger.Gen.Emitting;

/// <summary>Writes types that hold data, one below the other.</summary>
internal static class TypesEmitter
{
    public static SourceFile Emit(ApiIdentity api, TypeFile file)
    {
        CodeWriter writer = CodeWriter.ForModel(api);
        Write(writer, api, file.Types);
        return writer.ToSparingFile(api, file.Name);
    }

    public static void Write(CodeWriter writer, ApiIdentity api, IReadOnlyList<TypeModel> types)
    {
        for (int i = 0; i < types.Count; i++)
        {
            if (i > 0)
                writer.Line();
            switch (types[i])
            {
                case EnumModel model:
                    EnumEmitter.Write(writer, api, model);
                    break;
                case UnionModel model:
                    UnionEmitter.Write(writer, api, model);
                    break;
                case RecordModel model:
                    RecordEmitter.Write(writer, api, model);
                    break;
                default:
                    throw new InvalidOperationException("Unknown type model " + types[i]);
            }
        }
    }
}
