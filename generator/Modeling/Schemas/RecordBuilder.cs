using System;
using System.Collections.Generic;
using System.Linq;
using Handinger.Gen.Modeling.Model;
using Handinger.Gen.Reading;

namespace Handinger.Gen.Modeling.Schemas;

/// <summary>Builds records.</summary>
internal sealed class RecordBuilder(SchemaModeler modeler, SchemaReader reader, ComponentIndex components, RecordedNames recorded)
{
    public RecordModel Build(TypeEntry entry)
    {
        SchemaFacts facts = reader.Of(entry.Node);
        var spelled = new List<string>(facts.Properties.Count);
        foreach (SchemaProperty property in facts.Properties)
        {
            SchemaFacts own = reader.Of(property.Node);
            spelled.Add(own.SdkName is { } sdkName && !modeler.NamesType(own) ? sdkName : property.Name);
        }

        // What the document spells out is not recorded against it.
        string? recordedOf(int i) => spelled[i] == facts.Properties[i].Name ? recorded.Member(entry.Name, facts.Properties[i].Name) : null;
        string[] names = MemberNames.Assign(spelled, entry.Name, ReservedNames.RecordMembers, recordedOf);
        var properties = new PropertyModel[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            properties[i] = PropertyOf(facts.Properties[i], names[i], entry, facts.Required.Contains(facts.Properties[i].Name));
        }

        AvoidHasMembers(properties, i => recordedOf(i) is not null);
        entry.PropertySchemas = facts.Properties.ConvertAll(static property => property.Node);
        (TypeRef additional, bool isNullable) = Additional(facts, entry);
        return new RecordModel(
            entry.Name,
            Docs.Of(facts.Title, facts.Description, entry.Name, facts.IsDeprecated, facts.DeprecatedReason),
            new EquatableArray<PropertyModel>(properties),
            additional,
            isNullable,
            IsReachedByRequest: false,
            IsReachedByResponse: false);
    }

    private PropertyModel PropertyOf(SchemaProperty property, string name, TypeEntry entry, bool isRequired)
    {
        SchemaFacts facts = reader.Of(property.Node);
        string owner = (property.Owner is { } declaring ? components.NameOf(declaring) : null) ?? entry.Name;
        TypeUse use = modeler.Resolve(property.Node, new NameHint(owner, property.Name), isRequired);

        // What another type says of itself at length is told there.
        bool isBorrowed = facts.Alias is { } target && reader.Of(target).Description is { } text && text == facts.Description;
        Documentation documentation = Docs.Of(isBorrowed ? null : facts.Title, facts.Description, name, facts.IsDeprecated, facts.DeprecatedReason);
        return new PropertyModel(
            name,
            property.Name,
            use.Type,
            isBorrowed ? documentation with { Remarks = null, SaidBy = (use.Type as NamedRef)?.Name } : documentation,
            isRequired,
            use.IsNullable,
            use.Constant,
            use.DefaultValue,
            use.IsReadOnly,
            use.IsWriteOnly,
            use.IsSecret,
            use.Constraints);
    }

    // Optional and nullable at once brings a HasX beside X.
    private static void AvoidHasMembers(PropertyModel[] properties, Func<int, bool> isRecorded)
    {
        HashSet<string>? members = null;
        foreach (PropertyModel property in properties)
        {
            if (!property.IsRequired && property.IsNullable)
                (members ??= new HashSet<string>(StringComparer.Ordinal)).Add("Has" + property.Name);
        }

        if (members is null)
            return;
        var taken = new HashSet<string>(properties.Select(static property => property.Name), StringComparer.Ordinal);
        for (int i = 0; i < properties.Length; i++)
        {
            string name = properties[i].Name;
            if (!members.Contains(name) || isRecorded(i))
                continue;
            do
            {
                name += "Value";
            }
            while (members.Contains(name) || !taken.Add(name));

            // One that can be left out or null takes its own HasX with it.
            if (members.Contains("Has" + properties[i].Name) && !properties[i].IsRequired && properties[i].IsNullable)
                members.Add("Has" + name);
            properties[i] = properties[i] with { Name = name };
        }
    }

    private (TypeRef Type, bool IsNullable) Additional(SchemaFacts facts, TypeEntry entry)
    {
        SpecNode? schema = facts.Additional ?? (facts is { AllowsAdditional: false, Patterns.Count: 1 } ? facts.Patterns[0] : null);
        if (schema is null || reader.Of(schema).IsAny)
            return (new PrimitiveRef(PrimitiveKind.Json), false);

        TypeUse use = modeler.Resolve(schema, new NameHint(entry.Name, "Value"), isRequired: false);
        return (use.Type, use.IsNullable);
    }
}
