import Outside.Records
