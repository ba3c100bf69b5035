using Acme.Petstore;

using var client = new PetstoreClient();
Pet pet = Pet.FromJson("""{ "id": "1", "name": "Rex", "age": 3 }""");
Console.WriteLine($"{pet.Name} {pet.AdditionalProperties["age"]} {client.Pets is not null}");
